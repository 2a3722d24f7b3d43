# Prepares what all contenders fill, and says on which machine this is. Sourced by the scripts beside, after build.sh.
matter="$here/matters/consortium.yaml"
if newer "$out/bench.jar" "$out/work/contract.txt"; then
    java -cp "$out/bench.jar:$jobun" org.jobun.bench.Prepare "$matter" "$out/work" >"$out/work/contract.txt"
fi
cat "$out/work/contract.txt"
machine="$(date +%F); $(nproc) cores ($(sed -n 's/^model name[^:]*: //p;T;q' /proc/cpuinfo)), $(java --version | head -1)"
machine="$machine, load $(cut -d" " -f1 /proc/loadavg) at the start"
command -v node >/dev/null && machine="$machine, Node $(node --version)"
