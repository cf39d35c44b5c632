using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Protocols;

namespace Acinaces.Emulator.Signing;

/// <summary>The refusals before an operation is reached. Their codes and statuses differ by protocol, their texts only in S3.</summary>
/// <remarks>Source: "Common errors" of the DynamoDB, SQS, IAM and Lambda API references; "Error responses" of the S3 API reference.</remarks>
/// <param name="Suffix">What the JSON protocols put behind the code.</param>
internal sealed record AuthenticationErrors(string Suffix, int Status, string UnknownKey, string Mismatch)
{
    private const int LongestPresignedSeconds = 7 * 24 * 3600;
    private static readonly AuthenticationErrors Json = new("Exception", 400, "UnrecognizedClientException", "InvalidSignatureException");
    private static readonly AuthenticationErrors Rest = new("Exception", 403, "UnrecognizedClientException", "InvalidSignatureException");
    private static readonly AuthenticationErrors Query = new("", 403, "InvalidClientTokenId", "SignatureDoesNotMatch");
    private static readonly AuthenticationErrors S3 = new("", 403, "InvalidAccessKeyId", "SignatureDoesNotMatch") { Anonymous = "anonymous" };

    /// <summary>The principal of a request without any signature. Absent: such requests are refused.</summary>
    public string? Anonymous { get; private init; }

    private bool IsS3 => Anonymous is not null;

    public static AuthenticationErrors Of(ProtocolCodec codec) => codec switch
    {
        QueryCodec => Query,
        RestJsonCodec => Rest,
        RestXmlCodec => S3,
        _ => Json,
    };

    public AwsErrorException MissingToken() => new($"MissingAuthenticationToken{Suffix}", "Request is missing Authentication Token", Status);

    public AwsErrorException MissingPayloadHash() => new("InvalidRequest", "Missing required header for this request: x-amz-content-sha256", 400);

    public AwsErrorException InvalidToken() => new(UnknownKey, IsS3 ? "The AWS Access Key Id you provided does not exist in our records." : "The security token included in the request is invalid.", Status);

    public AwsErrorException ExpiredToken() => IsS3
        ? new("ExpiredToken", "The provided token has expired.", 400)
        : new($"ExpiredToken{Suffix}", "The security token included in the request is expired", Status);

    public AwsErrorException Incomplete(string what) => new(IsS3 ? "AuthorizationHeaderMalformed" : $"IncompleteSignature{Suffix}", what, 400);

    public AwsErrorException DoesNotMatch() => new(
        Mismatch,
        IsS3
            ? "The request signature we calculated does not match the signature you provided. Check your key and signing method."
            : "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.",
        Status);

    public AwsErrorException WrongScope(string what) => new(Mismatch, what, Status);

    public AwsErrorException Expired(string signedAt, string earliest, string now, int minutes) => IsS3
        ? TooSkewed()
        : new(Mismatch, $"Signature expired: {signedAt} is now earlier than {earliest} ({now} - {minutes} min.)", Status);

    public AwsErrorException NotYetCurrent(string signedAt, string latest, string now, int minutes) => IsS3
        ? TooSkewed()
        : new(Mismatch, $"Signature not yet current: {signedAt} is still later than {latest} ({now} + {minutes} min.)", Status);

    public AwsErrorException PresignedExpired() => IsS3 ? new("AccessDenied", "Request has expired", 403) : new($"RequestExpired{Suffix}", "Request has expired.", Status);

    /// <exception cref="AwsErrorException">S3 lets no presigned address live longer than a week.</exception>
    public void RequireLifetime(int seconds)
    {
        if (IsS3 && seconds > LongestPresignedSeconds) throw new AwsErrorException("AuthorizationQueryParametersError", "X-Amz-Expires must be less than a week (in seconds); that is, the given X-Amz-Expires must be less than 604800 seconds", 400);
    }

    /// <summary>Signed by version 2, which S3 takes for no bucket that is younger than June 2020.</summary>
    public bool IsOldMechanism(WireRequest request, string authorization) =>
        IsS3 && (authorization.StartsWith("AWS ", StringComparison.Ordinal) || (authorization.Length == 0 && request.Query.Contains("AWSAccessKeyId=", StringComparison.Ordinal)));

    public static AwsErrorException UnsupportedMechanism() => new("InvalidRequest", "The authorization mechanism you have provided is not supported. Please use AWS4-HMAC-SHA256.", 400);

    private static AwsErrorException TooSkewed() => new("RequestTimeTooSkewed", "The difference between the request time and the current time is too large.", 403);
}
