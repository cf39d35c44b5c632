using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.Throttling;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Storage;

/// <summary>One action of a transaction, ready to run, or refused already for what it asks.</summary>
internal sealed record PreparedAction(ItemWrite? Write, AwsErrorException? Refusal, AttributeMap KeyOrItem)
{
    public CancellationReason ReasonFor(AwsErrorException? refusal)
    {
        if (refusal is null)
            return CancellationReason.None;
        return refusal.Error.Code switch
        {
            "ConditionalCheckFailedException" => new CancellationReason("ConditionalCheckFailed", refusal.Error.Message, refusal.Error.Members is null ? null : Write?.Before),
            "ItemCollectionSizeLimitExceededException" => new CancellationReason("ItemCollectionSizeLimitExceeded", refusal.Error.Message),
            _ when ThrottlingErrors.ReasonOf(refusal) is { } throttled => throttled,
            _ => new CancellationReason("ValidationError", refusal.Error.Message),
        };
    }
}
