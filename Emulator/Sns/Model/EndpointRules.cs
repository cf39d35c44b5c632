using Acinaces.Emulator.Sns.Publishing;

namespace Acinaces.Emulator.Sns.Model;

/// <summary>Which endpoints may be subscribed.</summary>
/// <remarks>Source: SNS API reference, Subscribe.</remarks>
internal static class EndpointRules
{
    /// <exception cref="Pipeline.AwsErrorException">InvalidParameter.</exception>
    public static void Require(string protocol, string endpoint, bool isFifo)
    {
        switch (protocol)
        {
            case "sqs" when !endpoint.StartsWith("arn:aws:sqs:", StringComparison.Ordinal):
                throw SnsErrors.InvalidParameter("SQS endpoint ARN");
            case "lambda" when !endpoint.StartsWith("arn:aws:lambda:", StringComparison.Ordinal):
                throw SnsErrors.InvalidParameter("Lambda endpoint ARN");
            case "http" or "https" when !endpoint.StartsWith(protocol + "://", StringComparison.Ordinal):
                throw SnsErrors.InvalidParameter("Endpoint must match the specified protocol");
            case "http" or "https" when !WebEndpoint.IsLoopback(endpoint):
                throw SnsErrors.InvalidParameter("Endpoint Reason: the emulator delivers to addresses of this machine only");
            case "email" or "email-json" when !endpoint.Contains('@', StringComparison.Ordinal):
                throw SnsErrors.InvalidParameter("Email address");
            case "sms" when endpoint.Length is < 4 or > 20 || !endpoint.TrimStart('+').All(letter => char.IsAsciiDigit(letter) || letter is '-' or ' '):
                throw SnsErrors.InvalidParameter("Invalid SMS endpoint: " + endpoint);
            case "sqs" or "lambda" or "http" or "https" or "email" or "email-json" or "sms":
                break;
            case "application" or "firehose":
                throw SnsErrors.InvalidParameter($"Protocol Reason: the emulator does not deliver to {protocol}");
            default:
                throw SnsErrors.InvalidParameter("Does not support this protocol string: " + protocol);
        }

        if (isFifo && protocol != "sqs")
            throw SnsErrors.InvalidParameter($"Invalid protocol type: {protocol}");
    }
}
