namespace Acinaces.Handlers.Runtime;

/// <summary>What a process that was started ahead of need is to become.</summary>
internal sealed record Assignment(Dictionary<string, string> Environment);
