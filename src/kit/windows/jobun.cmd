@echo off
rem Starts Jobun with the Java of this kit. This file is ASCII; what it says in Japanese is in lib\messages.
rem No CALL has a path or a word of the user in it, so that nothing is expanded twice: folders may have any name.
setlocal EnableExtensions DisableDelayedExpansion
rem The page of the console, to set it back at the end: what the program prints is UTF-8.
set "PAGE="
for /f "tokens=2 delims=:." %%p in ('chcp') do set "PAGE=%%p"
chcp 65001 >nul

rem A double click has moved into this folder: names within it are enough then, whatever the folder is called.
set "HERE=%~dp0"
if defined JOBUN_WINDOW set "HERE="
set "HOME_OPTION=-Djobun.home=%HERE%."
set "KEPT_OPTION=-Djobun.kept="

set "JAVA=%HERE%runtime\bin\java.exe"
if exist "%JAVA%" goto java
set "JAVA="
if not defined JAVA_HOME goto path
set "CANDIDATE=%JAVA_HOME:"=%\bin\java.exe"
call :check
:path
if defined JAVA goto java
for /f "delims=" %%j in ('where java.exe 2^>nul') do if not defined CANDIDATE_PATH set "CANDIDATE_PATH=%%j"
if not defined CANDIDATE_PATH goto nojava
set "CANDIDATE=%CANDIDATE_PATH%"
call :check
if not defined JAVA goto nojava

:java
set "OPTIONS=-Dfile.encoding=UTF-8 -Xshare:auto -Xlog:cds=off -Xlog:cds+dynamic=off -XX:+UseSerialGC -XX:-UsePerfData"
if /i "%~1"=="web" goto web
if /i "%~1"=="batch" goto batch
if /i "%~1"=="renew" goto renew
if /i "%~1"=="recall" goto recall
if /i "%~1"=="register" goto recall
set "OPTIONS=%OPTIONS% -XX:TieredStopAtLevel=1 -Dsun.reflect.inflationThreshold=2147483647 -Djdk.reflect.useNativeAccessorOnly=true -Djava.awt.headless=true"
goto archive
:batch
set "OPTIONS=%OPTIONS% -Xmx272m -Xmn64m -XX:SurvivorRatio=6 -XX:InlineSmallCode=200 -XX:FreqInlineSize=35 -XX:MaxInlineLevel=6 -Djava.awt.headless=true"
rem Thousands of matters: only for them it pays to count which way calls and branches go.
set "SIZE=%~z2"
if not defined SIZE set "SIZE=0"
if %SIZE% GEQ 400000 goto archive
set "OPTIONS=%OPTIONS% -XX:-C1ProfileCalls -XX:-C1ProfileBranches -XX:-C1ProfileCheckcasts -XX:Tier4InvocationThreshold=50000 -XX:Tier4MinInvocationThreshold=6000 -XX:Tier4CompileThreshold=150000 -XX:Tier4BackEdgeThreshold=400000"
goto archive
:renew
set "OPTIONS=%OPTIONS% -Xmx224m -Xmn64m -XX:SurvivorRatio=6 -XX:InlineSmallCode=200 -XX:FreqInlineSize=35 -XX:MaxInlineLevel=6 -Djava.awt.headless=true"
goto archive
:recall
set "OPTIONS=%OPTIONS% -Xmx240m -XX:TieredStopAtLevel=1 -Djava.awt.headless=true"
goto archive
:web
set "OPTIONS=%OPTIONS% -Xmx224m -Xmn64m -XX:MaxHeapFreeRatio=40 -XX:Tier4InvocationThreshold=20000 -XX:Tier4MinInvocationThreshold=5000 -XX:Tier4CompileThreshold=40000 -XX:Tier4BackEdgeThreshold=200000 -XX:InlineSmallCode=200 -XX:FreqInlineSize=35 -XX:MaxInlineLevel=6 -Djava.awt.headless=true"

rem An archive of classes halves the time of a start. It is made once, aside, at low priority; it holds for one place of the jar.
:archive
set "CACHE=%JOBUN_CACHE%"
if not defined CACHE if exist "%HERE%data\" set "CACHE=%HERE%data\cache"
if not defined CACHE if defined LOCALAPPDATA set "CACHE=%LOCALAPPDATA%\Jobun\cache"
if not defined CACHE goto plain
if "%CACHE%"=="off" goto plain
set "KEPT_OPTION=-Djobun.kept=%CACHE%\catalogs"
set "ARCHIVE=%CACHE%\line-@id@.jsa"
if defined JOBUN_WINDOW set "ARCHIVE=%CACHE%\window-@id@.jsa"
if exist "%ARCHIVE%" goto shared
start "" /b /low "%COMSPEC%" /d /s /c ""%HERE%lib\prepare.cmd"" 2>nul
goto plain
:shared
"%JAVA%" "-XX:SharedArchiveFile=%ARCHIVE%" %OPTIONS% %JOBUN_JAVA_OPTIONS% "%KEPT_OPTION%" "%HOME_OPTION%" -cp "%HERE%jobun.jar" org.jobun.cli.Main %*
goto end
:plain
"%JAVA%" %OPTIONS% %JOBUN_JAVA_OPTIONS% "%KEPT_OPTION%" "%HOME_OPTION%" -cp "%HERE%jobun.jar" org.jobun.cli.Main %*
:end
set "CODE=%ERRORLEVEL%"
if defined PAGE chcp %PAGE% >nul
exit /b %CODE%

:nojava
type "%HERE%lib\messages\no-java.txt" 1>&2
if defined PAGE chcp %PAGE% >nul
exit /b 3

rem Takes CANDIDATE as JAVA where it is there and is Java 17 or newer.
:check
if not exist "%CANDIDATE%" exit /b
set "SAYS=%TEMP%\jobun-%RANDOM%%RANDOM%.txt"
set "LINE="
set "VERSION="
rem Not FOR on the program itself: its path may hold marks that FOR reads.
"%CANDIDATE%" --version >"%SAYS%" 2>nul
set /p LINE=<"%SAYS%"
del "%SAYS%" 2>nul
for /f "tokens=2 delims=. " %%v in ("%LINE%") do set "VERSION=%%v"
if not defined VERSION exit /b
if %VERSION% GEQ 17 set "JAVA=%CANDIDATE%"
exit /b
