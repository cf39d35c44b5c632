namespace Acinaces.Emulator.Lambda.Wire;

/// <param name="Resource">ARN of a function.</param>
internal sealed record TagResourceRequest(string? Resource, IReadOnlyDictionary<string, string>? Tags);
