namespace Aspire.Hosting.AWS.DynamoDB;

/// <summary>A DynamoDB of the application's own, apart from the emulator its functions run in.</summary>
public sealed class DynamoDBLocalResource(string name, DynamoDBLocalOptions options) : ExecutableResource(name, "dotnet", Environment.CurrentDirectory)
{
    internal DynamoDBLocalOptions Options { get; } = options;
}
