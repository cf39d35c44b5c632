using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Sns.Model;
using Acinaces.Emulator.Sns.Publishing;
using Acinaces.Emulator.Sns.Storage;
using Acinaces.Emulator.Sns.Wire;

namespace Acinaces.Emulator.Sns.Operations;

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
