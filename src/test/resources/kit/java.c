/* Stands for java.exe: writes down the folder it is started in and its words, as Windows hands them over, in UTF-8, each in a line.
   Its code is STUB_CODE, its version STUB_VERSION. */
#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>
#include <windows.h>

static void line(FILE *out, const wchar_t *text) {
    char bytes[8192];
    if (WideCharToMultiByte(CP_UTF8, 0, text, -1, bytes, sizeof bytes, NULL, NULL) > 0) {
        fprintf(out, "%s\n", bytes);
    }
}

int wmain(int count, wchar_t **words) {
    const char *code = getenv("STUB_CODE"), *version = getenv("STUB_VERSION");
    wchar_t text[4096];
    if (count == 2 && wcscmp(words[1], L"--version") == 0) {
        printf("openjdk %s 2025-04-15\n", version ? version : "17.0.15");
        return 0;
    }
    for (int i = 1; i < count; i++) {
        if (wcscmp(words[1], L"-Xshare:dump") == 0 && wcsncmp(words[i], L"-XX:SharedArchiveFile=", 22) == 0) {
            FILE *archive = _wfopen(words[i] + 22, L"wb");
            return archive ? fclose(archive) : 1;
        }
    }
    GetEnvironmentVariableW(L"STUB_LOG", text, 4096);
    FILE *out = _wfopen(text, L"ab");
    if (!out) {
        return 9;
    }
    GetCurrentDirectoryW(4096, text);
    line(out, text);
    for (int i = 0; i < count; i++) {
        line(out, words[i]);
    }
    fprintf(out, "---\n");
    fclose(out);
    /* 条文 in UTF-8, as the program prints it */
    puts("\xe6\x9d\xa1\xe6\x96\x87");
    return code ? atoi(code) : 0;
}
