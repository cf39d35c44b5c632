using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Protocols;

namespace Acinaces.Emulator.Signing;

/// <summary>The refusals before an operation is reached. Their codes and statuses differ by protocol, their texts do not.</summary>
/// <remarks>Source: "Common errors" of the DynamoDB, SQS, IAM and Lambda API references.</remarks>
/// <param name="Suffix">What the JSON protocols put behind the code.</param>
internal sealed record AuthenticationErrors(string Suffix, int Status, string UnknownKey, string Mismatch)
{
    private static readonly AuthenticationErrors Json = new("Exception", 400, "UnrecognizedClientException", "InvalidSignatureException");
    private static readonly AuthenticationErrors Rest = new("Exception", 403, "UnrecognizedClientException", "InvalidSignatureException");
    private static readonly AuthenticationErrors Query = new("", 403, "InvalidClientTokenId", "SignatureDoesNotMatch");


    public static AuthenticationErrors Of(ProtocolCodec codec) => codec switch
    {
        QueryCodec => Query,
        RestJsonCodec => Rest,
        _ => Json,
    };

    public AwsErrorException MissingToken() => new($"MissingAuthenticationToken{Suffix}", "Request is missing Authentication Token", Status);

    public AwsErrorException InvalidToken() => new(UnknownKey, "The security token included in the request is invalid.", Status);

    public AwsErrorException ExpiredToken() => new($"ExpiredToken{Suffix}", "The security token included in the request is expired", Status);

    public AwsErrorException Incomplete(string what) => new($"IncompleteSignature{Suffix}", what, 400);

    public AwsErrorException DoesNotMatch() => new(
        Mismatch,
        "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.",
        Status);

    public AwsErrorException WrongScope(string what) => new(Mismatch, what, Status);

    public AwsErrorException Expired(string signedAt, string earliest, string now, int minutes) =>
        new(Mismatch, $"Signature expired: {signedAt} is now earlier than {earliest} ({now} - {minutes} min.)", Status);

    public AwsErrorException NotYetCurrent(string signedAt, string latest, string now, int minutes) =>
        new(Mismatch, $"Signature not yet current: {signedAt} is still later than {latest} ({now} + {minutes} min.)", Status);

    public AwsErrorException PresignedExpired() => new($"RequestExpired{Suffix}", "Request has expired.", Status);
}
