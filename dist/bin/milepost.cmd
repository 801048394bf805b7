@echo off
rem Starts milepost on the Java that came with it, from wherever it was unpacked.
rem cmd cannot tell which streams are a terminal, so there is no colour and no question: apply takes --yes.
setlocal
set "LIB=%~dp0..\lib"
set "MILEPOST_TERMINAL="
"%LIB%\runtime\bin\java.exe" "@%LIB%\jvm.options" "-XX:AOTCache=%LIB%\sandbox.aot" -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0 -cp "%LIB%\milepost.jar" ai.coditect.milepost.cli.Main %*
exit /b %ERRORLEVEL%
