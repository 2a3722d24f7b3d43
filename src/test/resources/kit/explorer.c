/* Starts the line in a file (UTF-8) as Windows' own programs start one, and ends with its code. Wine's own command line depends on the
   locale of the machine. */
#include <stdio.h>
#include <windows.h>

int wmain(int count, wchar_t **words) {
    char bytes[8192];
    wchar_t line[8192];
    FILE *in = count == 2 ? _wfopen(words[1], L"rb") : NULL;
    int n = in ? (int) fread(bytes, 1, sizeof bytes, in) : 0;
    n = MultiByteToWideChar(CP_UTF8, 0, bytes, n, line, 8191);
    line[n] = 0;
    STARTUPINFOW start = {sizeof start};
    PROCESS_INFORMATION process;
    DWORD code;
    if (!CreateProcessW(NULL, line, NULL, NULL, TRUE, 0, NULL, NULL, &start, &process)) {
        return 99;
    }
    WaitForSingleObject(process.hProcess, INFINITE);
    GetExitCodeProcess(process.hProcess, &code);
    return (int) code;
}
