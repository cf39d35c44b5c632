namespace Acinaces.Emulator.ApiGateway.Model;

internal sealed record RequestValidator(string Id, string Name, bool ValidateRequestBody, bool ValidateRequestParameters);
