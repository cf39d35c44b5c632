namespace Aspire.Hosting.AWS.Lambda;

/// <summary>An API of API Gateway. It is no process: it lives in the emulator and has a port of its own there.</summary>
public class APIGatewayEmulatorResource(string name, APIGatewayType apiGatewayType) : ExecutableResource(name, "dotnet", Environment.CurrentDirectory)
{
    internal APIGatewayType Type { get; } = apiGatewayType;
}
