@echo off
rem Runs the jar that lies beside this file.
setlocal
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
set "jar="
for %%j in ("%~dp0ssespec*.jar") do set "jar=%%~j"
if not defined jar (
    echo ssespec: there is no ssespec.jar beside %~f0 1>&2
    exit /b 4
)
"%java%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx512m -jar "%jar%" %*
exit /b %errorlevel%
