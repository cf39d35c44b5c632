namespace Acinaces.Emulator.Tests.Durability.Histories;

/// <summary>An operation on one item, as its client saw it.</summary>
/// <param name="Called">When it was called.</param>
/// <param name="Answered">When it was answered. Absent: never, so it may have happened at any time since or not at all.</param>
/// <param name="Expected">The value it is bound to: of a read the one that was read, of a conditional put the one it asks for.</param>
/// <param name="Written">The value it writes. Absent: it reads.</param>
/// <param name="IsConditional">It writes only over <paramref name="Expected"/>.</param>
/// <param name="Succeeded">Of a conditional put: the condition held.</param>
internal sealed record RegisterOperation(long Called, long? Answered, string? Expected, string? Written, bool IsConditional = false, bool Succeeded = true)
{
    public static RegisterOperation Read(long called, long answered, string? value) => new(called, answered, value, null);

    public static RegisterOperation Put(long called, long? answered, string value) => new(called, answered, null, value);

    public static RegisterOperation PutOver(long called, long? answered, string? expected, string value, bool succeeded) => new(called, answered, expected, value, true, succeeded);

    /// <summary>The value after it, when it happens on a value.</summary>
    /// <returns>False: it cannot have happened then.</returns>
    public bool TryApply(string? present, out string? next)
    {
        next = present;
        if (Written is null) return present == Expected;
        if (IsConditional && Answered is not null && (present == Expected) != Succeeded) return false;
        if (!IsConditional || present == Expected) next = Written;
        return true;
    }
}
