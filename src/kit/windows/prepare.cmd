@echo off
rem Makes the archive of classes that jobun.cmd asks for. It appears whole or not at all; what fails here costs time only.
setlocal EnableExtensions DisableDelayedExpansion
if not exist "%CACHE%\" mkdir "%CACHE%" 2>nul
set "NEW=%CACHE%\new-%RANDOM%%RANDOM%.jsa"
"%JAVA%" -Xshare:dump -XX:+IgnoreUnrecognizedVMOptions -XX:+AOTClassLinking "-XX:SharedClassListFile=%HERE%lib\classes.txt" "-XX:SharedArchiveFile=%NEW%" -XX:+UseSerialGC -cp "%HERE%jobun.jar" >nul 2>&1
if exist "%NEW%" move /y "%NEW%" "%ARCHIVE%" >nul 2>&1
exit /b 0
