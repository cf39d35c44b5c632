namespace Acinaces.Emulator.S3.Wire;

/// <summary>An answer that says nothing but that it was done.</summary>
internal sealed record EmptyResponse;
