using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Iam;

/// <remarks>Source: IAM and STS API references, errors of each operation.</remarks>
internal static class IamErrors
{
    public static AwsErrorException NoSuchEntity(string what) => new("NoSuchEntity", $"{what} cannot be found.", 404);

    public static AwsErrorException AlreadyExists(string kind, string name) => new("EntityAlreadyExists", $"{kind} with name {name} already exists.", 409);

    public static AwsErrorException DeleteConflict(string why) => new("DeleteConflict", $"Cannot delete entity, {why}.", 409);

    public static AwsErrorException MalformedPolicy(string why) => new("MalformedPolicyDocument", why, 400);

    public static AwsErrorException Validation(string message) => new("ValidationError", message, 400);

    public static AwsErrorException LimitExceeded(string message) => new("LimitExceeded", message, 409);
}
