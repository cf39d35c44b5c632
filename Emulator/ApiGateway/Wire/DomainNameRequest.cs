namespace Acinaces.Emulator.ApiGateway.Wire;

internal sealed record DomainNameRequest(string? DomainName);
