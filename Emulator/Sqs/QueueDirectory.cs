using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Sqs.Storage;

namespace Acinaces.Emulator.Sqs;

/// <summary>Turns queue URLs into ARNs and back. A URL names account and queue; the region is that of the call.</summary>
internal sealed class QueueDirectory(QueueStore queues, EmulatorContext context)
{
    public string UrlOf(string arn)
    {
        var parts = arn.Split(':');
        var root = context.Addresses.Aws ?? FormattableString.Invariant($"http://127.0.0.1:{context.Options.Port}");
        return $"{root}/{parts[4]}/{parts[5]}";
    }

    /// <exception cref="AwsErrorException">InvalidAddress, when the URL does not end in account and queue.</exception>
    public static string ArnOf(string queueUrl, Caller caller)
    {
        var parts = queueUrl.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length >= 2 && parts[^2] is { Length: 12 } account && account.All(char.IsAsciiDigit)
            ? $"arn:aws:sqs:{caller.Region}:{account}:{parts[^1]}"
            : throw new AwsErrorException("InvalidAddress", $"The address {queueUrl} is not valid for this endpoint.", 404);
    }

    /// <summary>The right to do something with a queue, judged with the queue's own policy.</summary>
    public IEnumerable<Permission> Permission(string action, string queueUrl, Caller caller)
    {
        var arn = ArnOf(queueUrl, caller);
        return [new Permission(action, arn) { ResourcePolicy = queues.Find(arn)?.Attributes.Policy }];
    }

    /// <exception cref="AwsErrorException">QueueDoesNotExist.</exception>
    public QueueView Require(string queueUrl, Caller caller) => queues.Require(ArnOf(queueUrl, caller));
}
