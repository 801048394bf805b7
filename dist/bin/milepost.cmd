@echo off
rem Starts milepost on the Java that came with it, from wherever it was unpacked.
setlocal
set "LIB=%~dp0..\lib"
rem What cmd cannot tell about the streams, Java is to ask the console.
set "MILEPOST_TERMINAL=console"
"%LIB%\runtime\bin\java.exe" "@%LIB%\jvm.options" "-XX:AOTCache=%LIB%\milepost.aot" -cp "%LIB%\milepost.jar" ai.coditect.milepost.cli.Main %*
exit /b %ERRORLEVEL%
