namespace Aspire.Hosting.ApplicationModel;

/// <summary>What a command gives back to be shown.</summary>
public sealed class CommandResultData
{
    public required string Value { get; init; }

    public CommandResultFormat Format { get; init; }

    public bool DisplayImmediately { get; init; }
}
