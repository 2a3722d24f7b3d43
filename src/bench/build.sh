# Builds the product, the benchmarks and what they need, where it is not up to date. Sourced by the scripts beside.
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
out="$here/target/bench"
node="$here/src/bench/node"
jobun="$here/target/jobun.jar"

newer() { [ ! -e "$2" ] || [ -n "$(find "$1" -newer "$2" -print -quit)" ]; }

"$here/jobun" --version >/dev/null   # builds the product where it is not up to date
mkdir -p "$out/work"
if newer "$here/src/bench/java" "$out/bench.jar" || newer "$jobun" "$out/bench.jar"; then
    rm -rf "$out/classes" "$out/bench.jar"
    (cd "$here" && mvn -q -B -Dstyle.color=never -Pbench compiler:compile@bench dependency:build-classpath@bench)
    jar --create --file "$out/bench.jar" -C "$out/classes" .
fi
if newer "$node/package-lock.json" "$node/node_modules/.package-lock.json"; then
    (cd "$node" && npm ci --silent)
fi
peers=$(cat "$out/classpath.txt")
