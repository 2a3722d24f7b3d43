package org.jobun.calendar;

import org.jobun.diagnostic.Location;
import org.jobun.matter.Condition;

/**
 * One day of a procurement, such as 公告日.
 *
 * @param date path of the fact that holds it
 * @param when it is a step of a matter
 * @param onOpenDay whether it may not fall on a closed day
 * @param proposed whether a day is proposed for it
 * @param planned whether a proposal may be written into the matter; what has yet to happen (検査, 支払) is only shown
 */
public record Step(String date, Condition when, boolean onOpenDay, boolean proposed, boolean planned, Location place) {}
