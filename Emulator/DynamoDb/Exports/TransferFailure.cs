using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Exports;

/// <summary>Why an export or import failed at the bucket, as the service names it.</summary>
internal sealed record TransferFailure(string Code, string Message)
{
    public static TransferFailure Of(AwsError error) => new(
        error.Code switch
        {
            "AccessDeniedException" or "AccessDenied" => "S3AccessDenied",
            "NoSuchBucket" => "S3NoSuchBucket",
            "NoSuchKey" => "S3NoSuchKey",
            _ => "S3" + error.Code,
        },
        error.Message);
}
