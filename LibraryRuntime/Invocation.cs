namespace Acinaces.LibraryRuntime;

/// <summary>An event and what is said of it.</summary>
/// <param name="Deadline">When the function's time is over.</param>
internal sealed record Invocation(string RequestId, string FunctionArn, DateTimeOffset Deadline, byte[] Event);
