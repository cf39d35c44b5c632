namespace Acinaces.Emulator.ApiGateway.Wire;

internal sealed record CreateRequestValidatorRequest(string? RestApiId, string? Name, bool ValidateRequestBody, bool ValidateRequestParameters);
