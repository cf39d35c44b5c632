namespace Acinaces.Emulator.Protocols;

/// <summary>An answer that AWS sends with no body at all, not even an empty object.</summary>
internal interface IBodilessResponse;
