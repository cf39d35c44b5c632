using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Sns.Model;
using Acinaces.Emulator.Sns.Publishing;
using Acinaces.Emulator.Sns.Storage;

namespace Acinaces.Emulator.Sns.Operations;

internal sealed record PublishBatchRequest
{
    public required string TopicArn { get; init; }

    public required IReadOnlyList<PublishBatchRequestEntry> PublishBatchRequestEntries { get; init; }
}

internal sealed record PublishBatchRequestEntry
{
    public required string Id { get; init; }

    public required string Message { get; init; }

    public string? Subject { get; init; }

    /// <summary><c>json</c>: the message holds one text per protocol.</summary>
    public string? MessageStructure { get; init; }

    public Dictionary<string, MessageAttributeValue>? MessageAttributes { get; init; }

    public string? MessageDeduplicationId { get; init; }

    public string? MessageGroupId { get; init; }

    public PublishInput Input() => new()
    {
        Message = Message,
        Subject = Subject,
        MessageStructure = MessageStructure,
        Attributes = MessageAttributes,
        MessageGroupId = MessageGroupId,
        MessageDeduplicationId = MessageDeduplicationId,
    };
}

internal sealed record PublishBatchResponse(IReadOnlyList<PublishBatchResultEntry> Successful, IReadOnlyList<PublishBatchErrorEntry> Failed);

internal sealed record PublishBatchResultEntry(string Id, string MessageId, string? SequenceNumber);

internal sealed record PublishBatchErrorEntry(string Id, string Code, string Message, bool SenderFault);

internal sealed class PublishBatch(TopicStore topics, SnsPermissions permissions, Publisher publisher) : IOperation<PublishBatchRequest, PublishBatchResponse>
{
    public IEnumerable<Permission> Permissions(PublishBatchRequest request, Caller caller) => permissions.OnTopic("sns:Publish", request.TopicArn);

    public PublishBatchResponse Invoke(PublishBatchRequest request, Caller caller)
    {
        var topic = topics.RequireTopic(request.TopicArn);
        var entries = request.PublishBatchRequestEntries;
        Require(entries);
        List<PublishBatchResultEntry> successful = [];
        List<PublishBatchErrorEntry> failed = [];
        foreach (var entry in entries)
        {
            try
            {
                var (messageId, sequenceNumber) = publisher.Publish(topic, entry.Input());
                successful.Add(new PublishBatchResultEntry(entry.Id, messageId, sequenceNumber));
            }
            catch (AwsErrorException refusal)
            {
                failed.Add(new PublishBatchErrorEntry(entry.Id, refusal.Error.Code, refusal.Error.Message, SenderFault: refusal.Error.HttpStatus < 500));
            }
        }

        return new PublishBatchResponse(successful, failed);
    }

    private static void Require(IReadOnlyList<PublishBatchRequestEntry> entries)
    {
        if (entries.Count == 0)
            throw SnsErrors.EmptyBatch();
        if (entries.Count > SnsLimits.MaxBatchEntries)
            throw SnsErrors.TooManyEntries();
        if (entries.Any(entry => entry.Id.Length is 0 or > 80 || !entry.Id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_')))
            throw SnsErrors.InvalidBatchEntryId();
        if (entries.DistinctBy(entry => entry.Id).Count() < entries.Count)
            throw SnsErrors.BatchIdsNotDistinct();
        if (entries.Sum(entry => PublishRules.Size(entry.Input())) > SnsLimits.MaxMessageBytes)
            throw SnsErrors.BatchTooLong();
    }
}
