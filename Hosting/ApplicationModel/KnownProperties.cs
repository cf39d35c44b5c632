namespace Aspire.Hosting.ApplicationModel;

/// <summary>Names of the properties a snapshot carries.</summary>
internal static class KnownProperties
{
    public const string ExitCode = "resource.exitCode";
    public const string Source = "resource.source";
    public const string WaitingFor = "resource.waitingFor";
    public const string ParentName = "resource.parentName";
    public const string ConnectionString = "resource.connectionString";
    public const string ExecutablePath = "executable.path";
    public const string ExecutablePid = "executable.pid";
    public const string ExecutableWorkDir = "executable.workDir";
    public const string ExecutableArgs = "executable.args";
    public const string ProjectPath = "project.path";
    public const string ProjectLaunchProfile = "project.launchProfile";
    public const string ParameterValue = "Value";
}
