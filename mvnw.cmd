@echo off
rem Runs Maven on a JDK of version 25 or newer: finds both on this machine, says in one line what is missing.
rem MVNW_REPOURL: root of a Maven repository to download Maven from where none (3.8 or newer) is installed.
setlocal EnableDelayedExpansion
set NEED=25
set MAVEN=3.9.9
set "FOUND="

call :try "%JAVA_HOME%"
for /f "delims=" %%J in ('where javac 2^>nul') do call :try "%%~dpJ.."
for /d %%J in ("%ProgramFiles%\Eclipse Adoptium\jdk*" "%ProgramFiles%\Java\jdk*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\zulu*" "%USERPROFILE%\.sdkman\candidates\java\*") do call :try "%%~J"
if not defined FOUND (
    echo mvnw: no JDK %NEED% or newer found; install one, e.g. Eclipse Temurin %NEED%, or point JAVA_HOME at it 1>&2
    exit /b 1
)
set "JAVA_HOME=%FOUND%"

set "MVN="
for /f "delims=" %%M in ('where mvn.cmd 2^>nul') do if not defined MVN call :maven "%%M"
for /d %%D in ("%USERPROFILE%\.m2\wrapper\dists\apache-maven-*") do if not defined MVN call :maven "%%D\bin\mvn.cmd"
if not defined MVN if defined MVNW_REPOURL (
    set "DISTS=%USERPROFILE%\.m2\wrapper\dists"
    if not exist "!DISTS!" mkdir "!DISTS!"
    echo mvnw: downloading Maven %MAVEN% 1>&2
    curl -fsSL "%MVNW_REPOURL%/org/apache/maven/apache-maven/%MAVEN%/apache-maven-%MAVEN%-bin.zip" -o "!DISTS!\maven.zip" && tar -xf "!DISTS!\maven.zip" -C "!DISTS!" && del "!DISTS!\maven.zip"
    if exist "!DISTS!\apache-maven-%MAVEN%\bin\mvn.cmd" set "MVN=!DISTS!\apache-maven-%MAVEN%\bin\mvn.cmd"
)
if not defined MVN (
    echo mvnw: no Maven 3.8 or newer found; install it or set MVNW_REPOURL to a Maven repository 1>&2
    exit /b 1
)
call "%MVN%" %*
exit /b %ERRORLEVEL%

:try
if defined FOUND exit /b
if not exist "%~1\bin\javac.exe" exit /b
for /f "tokens=2 delims==." %%V in ('findstr /b JAVA_VERSION= "%~1\release" 2^>nul') do (
    set "MAJOR=%%~V"
    set "MAJOR=!MAJOR:"=!"
    if !MAJOR! GEQ %NEED% set "FOUND=%~f1"
)
exit /b

:maven
for /f "tokens=3,4 delims=. " %%A in ('call "%~1" -v 2^>nul ^| findstr /b /c:"Apache Maven"') do (
    if %%A GTR 3 set "MVN=%~1"
    if %%A EQU 3 if %%B GEQ 8 set "MVN=%~1"
)
exit /b
