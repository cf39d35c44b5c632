using System.Text.Json.Nodes;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Lambda;

/// <remarks>Texts as the service returns them. Source: Lambda API reference, errors of each operation.</remarks>
internal static class LambdaErrors
{
    public static AwsErrorException FunctionNotFound(string arn) => NotFound($"Function not found: {arn}");

    public static AwsErrorException NotFound(string message) => new("ResourceNotFoundException", message, 404);

    public static AwsErrorException Conflict(string message) => new("ResourceConflictException", message, 409);

    public static AwsErrorException Invalid(string message) => new("InvalidParameterValueException", message, 400);

    public static AwsErrorException Constraint(string value, string member, string constraint) => Validation(
        $"1 validation error detected: Value '{value}' at '{member}' failed to satisfy constraint: {constraint}");

    public static AwsErrorException Validation(string message) => new(new AwsError("ValidationException", message, 400));

    public static AwsErrorException Unsupported(string what) => Invalid(
        $"{what} is not supported by this emulator. What is: GET /_acinaces/coverage.");

    public static AwsErrorException RevisionMismatch() => new(
        "PreconditionFailedException",
        "The Revision Id provided does not match the latest Revision Id. Call the GetFunction/GetAlias API to retrieve the latest Revision Id",
        412);

    public static AwsErrorException Throttled(ThrottleReason reason) => new(new AwsError("TooManyRequestsException", "Rate Exceeded.", 429)
    {
        Members = new JsonObject { ["Reason"] = reason.ToString() },
    });

    public static AwsErrorException PayloadTooLarge(int length, int limit) => new(
        "RequestTooLargeException", $"Request must be smaller than {limit} bytes for the InvokeFunction operation (was {length} bytes)", 413);

    public static AwsErrorException InvalidJson(string detail) => new(
        "InvalidRequestContentException", $"Could not parse request body into json: {detail}", 400);
}
