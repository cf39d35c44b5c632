namespace Acinaces.Emulator.Lambda.Wire;

/// <param name="Statement">The statement as JSON text.</param>
internal sealed record AddPermissionResponse(string Statement);
