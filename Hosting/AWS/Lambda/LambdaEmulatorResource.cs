namespace Aspire.Hosting.AWS.Lambda;

/// <summary>The process that is AWS for the functions of the application. Its endpoint <c>http</c> answers every AWS client.</summary>
public class LambdaEmulatorResource(string name) : ExecutableResource(name, "dotnet", Environment.CurrentDirectory);
