@echo off
rem Runs Maven on a JDK of version 25 or newer: finds both on this machine, says in one line what is missing.
rem MVNW_REPOURL: root of a Maven repository to download Maven from where none (3.8 or newer) is installed.
rem Lines end with CR LF: cmd.exe may miss labels otherwise. Delayed expansion would eat "!" in paths and arguments.
setlocal DisableDelayedExpansion
set NEED=25
set MAVEN=3.9.9

set "JDK="
if defined JAVA_HOME call :jdk "%JAVA_HOME%"
for %%J in (javac.exe) do if not "%%~$PATH:J"=="" call :jdk "%%~dp$PATH:J.."
for /d %%V in ("%ProgramFiles%\*" "%LOCALAPPDATA%\Programs\*") do for /d %%J in ("%%~V\*") do if exist "%%~J\bin\javac.exe" call :jdk "%%~J"
for /d %%J in ("%USERPROFILE%\.sdkman\candidates\java\*" "%USERPROFILE%\.jdks\*") do if exist "%%~J\bin\javac.exe" call :jdk "%%~J"
if not defined JDK (
    echo mvnw: no JDK %NEED% or newer found; install one, e.g. Eclipse Temurin %NEED%, or point JAVA_HOME at it 1>&2
    exit /b 1
)
set "JAVA_HOME=%JDK%"

set "MVN="
for %%M in (mvn.cmd) do if not "%%~$PATH:M"=="" call :maven "%%~$PATH:M"
for /d %%D in ("%USERPROFILE%\.m2\wrapper\dists\apache-maven-*") do if exist "%%~D\bin\mvn.cmd" call :maven "%%~D\bin\mvn.cmd"
if not defined MVN if defined MVNW_REPOURL (
    call :download
    if errorlevel 1 exit /b 1
)
if not defined MVN (
    echo mvnw: no Maven 3.8 or newer found; install it or set MVNW_REPOURL to a Maven repository 1>&2
    exit /b 1
)
call "%MVN%" %*
exit /b %ERRORLEVEL%

rem Keeps the JDK in %1 if it is the first that is new enough.
:jdk
if defined JDK exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
set "MAJOR="
for /f "usebackq tokens=1,2 delims==." %%K in ("%~1\release") do if "%%K"=="JAVA_VERSION" set MAJOR=%%L
if not defined MAJOR exit /b 0
set "MAJOR=%MAJOR:"=%"
if %MAJOR% GEQ %NEED% set "JDK=%~f1"
exit /b 0

rem Keeps the Maven command %1 if it is the first that is new enough.
:maven
if defined MVN exit /b 0
for /f "tokens=1-4 delims=. " %%A in ('call "%~1" -v 2^>nul') do if "%%A %%B"=="Apache Maven" call :version %%C %%D "%~1"
exit /b 0

:version
if %1 GTR 3 set "MVN=%~3"
if %1 EQU 3 if %2 GEQ 8 set "MVN=%~3"
exit /b 0

rem Unpacks Maven from MVNW_REPOURL; what is half there is thrown away. Windows has curl and a tar that reads zip since 2018;
rem another tar on the PATH may not.
:download
set "DISTS=%USERPROFILE%\.m2\wrapper\dists"
set "UNPACKED=%DISTS%\apache-maven-%MAVEN%"
set "PART=%DISTS%\part-%RANDOM%"
set "URL=%MVNW_REPOURL%"
if "%URL:~-1%"=="/" set "URL=%URL:~0,-1%"
set "URL=%URL%/org/apache/maven/apache-maven/%MAVEN%/apache-maven-%MAVEN%-bin.zip"
md "%PART%"
echo mvnw: downloading Maven %MAVEN% 1>&2
"%SystemRoot%\System32\curl.exe" -fsL "%URL%" -o "%PART%\maven.zip" 2>nul
if errorlevel 1 (
    rd /s /q "%PART%"
    echo mvnw: cannot download "%URL%"; check MVNW_REPOURL 1>&2
    exit /b 1
)
"%SystemRoot%\System32\tar.exe" -xf "%PART%\maven.zip" -C "%PART%" 2>nul
if not errorlevel 1 if exist "%PART%\apache-maven-%MAVEN%\bin\mvn.cmd" (
    if exist "%UNPACKED%" rd /s /q "%UNPACKED%"
    move "%PART%\apache-maven-%MAVEN%" "%UNPACKED%" >nul
)
rd /s /q "%PART%"
if not exist "%UNPACKED%\bin\mvn.cmd" (
    echo mvnw: what came from "%URL%" is no whole archive of Maven %MAVEN%; try again 1>&2
    exit /b 1
)
set "MVN=%UNPACKED%\bin\mvn.cmd"
exit /b 0
