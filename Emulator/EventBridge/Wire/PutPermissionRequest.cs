namespace Acinaces.Emulator.EventBridge.Wire;

internal sealed record PutPermissionRequest
{
    /// <summary>Absent: the default bus.</summary>
    public string? EventBusName { get; init; }

    /// <summary>Always <c>events:PutEvents</c>.</summary>
    public string? Action { get; init; }

    /// <summary>Twelve digits or <c>*</c>.</summary>
    public string? Principal { get; init; }

    public string? StatementId { get; init; }

    public PermissionCondition? Condition { get; init; }

    /// <summary>A whole policy, instead of the members above.</summary>
    public string? Policy { get; init; }
}
