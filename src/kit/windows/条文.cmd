@echo off
rem Double click: Jobun in the browser. The window stays open as long as it runs.
setlocal EnableExtensions DisableDelayedExpansion
title Jobun
rem A folder on a server (\\server\share) gets a drive letter as long as this runs; cmd cannot stand in it otherwise.
pushd "%~dp0"
if errorlevel 1 goto nofolder
set "JOBUN_WINDOW=1"
"%COMSPEC%" /d /c .\jobun.cmd web %*
set "CODE=%ERRORLEVEL%"
popd
if not "%CODE%"=="0" pause
exit /b %CODE%

:nofolder
echo Copy this folder to your PC, then open it again. 1>&2
pause
exit /b 3
