using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ApiGateway;

/// <remarks>Texts as the service returns them. Source: API Gateway REST API reference, errors of each action.</remarks>
internal static class ApiGatewayErrors
{
    public static AwsErrorException BadRequest(string message) => new("BadRequestException", message, 400);

    public static AwsErrorException Conflict(string message) => new("ConflictException", message, 409);

    public static AwsErrorException ApiNotFound(string id) => NotFound($"Invalid API identifier specified {id}");

    public static AwsErrorException NotFound(string message) => new("NotFoundException", message, 404);

    public static AwsErrorException Unsupported(string what) => BadRequest($"{what} is not supported by this emulator. What is: GET /_acinaces/coverage.");
}
