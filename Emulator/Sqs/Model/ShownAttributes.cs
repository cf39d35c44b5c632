using System.Globalization;
using Acinaces.Emulator.Sqs.Storage;

namespace Acinaces.Emulator.Sqs.Model;

/// <summary>Which attributes a receiver asked to see.</summary>
internal sealed class ShownAttributes(IReadOnlyList<string> system, IReadOnlyList<string> user)
{
    public static ShownAttributes All { get; } = new(["All"], ["All"]);

    public ReceivedMessageShape Shape(ReceivedMessage received)
    {
        var attributes = SystemAttributes(received).Where(pair => system.Contains("All") || system.Contains(pair.Key)).ToDictionary();
        var own = received.Sent.Attributes?.Where(pair => user.Any(name => Covers(name, pair.Key))).ToDictionary();
        return new ReceivedMessageShape
        {
            MessageId = received.Sent.MessageId,
            ReceiptHandle = received.Handle.ToString(),
            MD5OfBody = MessageDigest.OfBody(received.Sent.Body),
            Body = received.Sent.Body,
            Attributes = attributes.Count > 0 ? attributes : null,
            MD5OfMessageAttributes = MessageDigest.OfAttributes(own),
            MessageAttributes = own is { Count: > 0 } ? own : null,
        };
    }

    private static IEnumerable<KeyValuePair<string, string>> SystemAttributes(ReceivedMessage received)
    {
        var sent = received.Sent;
        yield return new("SenderId", sent.SenderId);
        yield return new("SentTimestamp", Milliseconds(sent.SentAt));
        yield return new("ApproximateReceiveCount", received.Handle.ReceiveCount.ToString(CultureInfo.InvariantCulture));
        yield return new("ApproximateFirstReceiveTimestamp", Milliseconds(received.FirstReceivedAt));
        if (sent.DeduplicationId is not null)
            yield return new("SequenceNumber", SequenceNumber.Text(sent.Sequence));
        if (sent.DeduplicationId is { } deduplicationId)
            yield return new("MessageDeduplicationId", deduplicationId);
        if (sent.GroupId is { } group)
            yield return new("MessageGroupId", group);
        if (sent.TraceHeader is { } trace)
            yield return new("AWSTraceHeader", trace);
        if (sent.DeadLetterSourceArn is { } source)
            yield return new("DeadLetterQueueSourceArn", source);
    }

    private static bool Covers(string asked, string name) => asked is "All" or ".*"
        || asked == name
        || (asked.EndsWith(".*", StringComparison.Ordinal) && name.StartsWith(asked[..^1], StringComparison.Ordinal));

    private static string Milliseconds(DateTimeOffset instant) => instant.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
}
