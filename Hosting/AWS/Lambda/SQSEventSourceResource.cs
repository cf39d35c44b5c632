namespace Aspire.Hosting.AWS.Lambda;

/// <summary>A queue that is read for a function. It is no process: Lambda reads it, in the emulator.</summary>
internal sealed class SQSEventSourceResource(string name) : ExecutableResource(name, "dotnet", Environment.CurrentDirectory);
