package org.jobun.store;

import java.sql.Types;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;

/** Texts go to the tables without what PostgreSQL cannot keep, so that both databases give back the same. */
final class Texts extends AbstractArgumentFactory<String> {
    Texts() {
        super(Types.VARCHAR);
    }

    @Override
    protected Argument build(String text, ConfigRegistry config) {
        String plain = Plain.text(text);
        return (position, statement, context) -> statement.setString(position, plain);
    }
}
