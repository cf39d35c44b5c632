using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.SecretsManager;

/// <summary>Secrets Manager's errors with its texts.</summary>
/// <remarks>Source: Secrets Manager API reference, the errors of each action.</remarks>
internal static class SecretsManagerErrors
{
    public static AwsErrorException NotFound() => new("ResourceNotFoundException", "Secrets Manager can't find the specified secret.");

    public static AwsErrorException VersionNotFound(string versionId) => new("ResourceNotFoundException", "Secrets Manager can't find the specified secret value for VersionId: " + versionId);

    public static AwsErrorException StageNotFound(string stage) => new("ResourceNotFoundException", "Secrets Manager can't find the specified secret value for staging label: " + stage);

    public static AwsErrorException Exists(string name) => new("ResourceExistsException", $"The operation failed because the secret {name} already exists.");

    public static AwsErrorException TokenUsed() => new("ResourceExistsException", "You can't use ClientRequestToken for a version that already exists with another secret value.");

    public static AwsErrorException ScheduledForDeletion() => new("InvalidRequestException", "You can't create this secret because a secret with this name is already scheduled for deletion.");

    public static AwsErrorException Deleted() => new("InvalidRequestException", "You can't perform this operation on the secret because it was marked for deletion.");

    public static AwsErrorException NoRotationFunction() => InvalidRequest("No Lambda rotation function ARN is associated with this secret.");

    public static AwsErrorException RotationUnfinished() => InvalidRequest("A previous rotation isn't complete. That rotation will be reattempted.");

    public static AwsErrorException FunctionNotFound() => new("ResourceNotFoundException", "Secrets Manager can't find the specified Lambda function.");

    public static AwsErrorException FunctionNotAllowed() => new(
        "AccessDeniedException", "Secrets Manager cannot invoke the specified Lambda function. Ensure that the function policy grants access to the principal secretsmanager.amazonaws.com.");

    public static AwsErrorException InvalidRequest(string message) => new("InvalidRequestException", message);

    public static AwsErrorException InvalidParameter(string message) => new("InvalidParameterException", message);

    public static AwsErrorException InvalidToken() => new("InvalidNextTokenException", "Invalid NextToken.");

    public static AwsErrorException MalformedPolicy() => new("MalformedPolicyDocumentException", "This resource policy contains invalid Json.");

    public static AwsErrorException DecryptionFailed() => new("DecryptionFailure", "Secrets Manager can't decrypt the protected secret text using the provided KMS key.");
}
