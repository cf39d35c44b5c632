namespace Acinaces.Emulator.EventBridge.Wire;

internal sealed record RemovePermissionRequest
{
    public string? StatementId { get; init; }

    public bool? RemoveAllPermissions { get; init; }

    /// <summary>Absent: the default bus.</summary>
    public string? EventBusName { get; init; }
}
