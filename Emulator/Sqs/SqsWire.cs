using System.Text.Json.Serialization;
using Acinaces.Emulator.Protocols;
using Acinaces.Emulator.Sqs.Wire;

namespace Acinaces.Emulator.Sqs;

/// <summary>The shapes SQS exchanges, and how the older Query protocol names them.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(CreateQueueRequest))]
[JsonSerializable(typeof(CreateQueueResponse))]
[JsonSerializable(typeof(GetQueueUrlRequest))]
[JsonSerializable(typeof(GetQueueUrlResponse))]
[JsonSerializable(typeof(GetQueueAttributesRequest))]
[JsonSerializable(typeof(GetQueueAttributesResponse))]
[JsonSerializable(typeof(SetQueueAttributesRequest))]
[JsonSerializable(typeof(SetQueueAttributesResponse))]
[JsonSerializable(typeof(ListQueuesRequest))]
[JsonSerializable(typeof(ListQueuesResponse))]
[JsonSerializable(typeof(DeleteQueueRequest))]
[JsonSerializable(typeof(DeleteQueueResponse))]
[JsonSerializable(typeof(PurgeQueueRequest))]
[JsonSerializable(typeof(PurgeQueueResponse))]
[JsonSerializable(typeof(SendMessageRequest))]
[JsonSerializable(typeof(SendMessageResponse))]
[JsonSerializable(typeof(SendMessageBatchRequest))]
[JsonSerializable(typeof(SendMessageBatchResponse))]
[JsonSerializable(typeof(ReceiveMessageRequest))]
[JsonSerializable(typeof(ReceiveMessageResponse))]
[JsonSerializable(typeof(DeleteMessageRequest))]
[JsonSerializable(typeof(DeleteMessageResponse))]
[JsonSerializable(typeof(DeleteMessageBatchRequest))]
[JsonSerializable(typeof(DeleteMessageBatchResponse))]
[JsonSerializable(typeof(ChangeMessageVisibilityRequest))]
[JsonSerializable(typeof(ChangeMessageVisibilityResponse))]
[JsonSerializable(typeof(ChangeMessageVisibilityBatchRequest))]
[JsonSerializable(typeof(ChangeMessageVisibilityBatchResponse))]
[JsonSerializable(typeof(TagQueueRequest))]
[JsonSerializable(typeof(TagQueueResponse))]
[JsonSerializable(typeof(UntagQueueRequest))]
[JsonSerializable(typeof(UntagQueueResponse))]
[JsonSerializable(typeof(ListQueueTagsRequest))]
[JsonSerializable(typeof(ListQueueTagsResponse))]
[JsonSerializable(typeof(ListDeadLetterSourceQueuesRequest))]
[JsonSerializable(typeof(ListDeadLetterSourceQueuesResponse))]
internal sealed partial class SqsWire : JsonSerializerContext
{
    /// <remarks>Source: SQS API reference of 2012-11-05 as it was before the JSON protocol; all lists and maps are flattened.</remarks>
    public static IReadOnlyDictionary<string, QueryMember> QueryMembers { get; } = new Dictionary<string, QueryMember>
    {
        ["Attributes"] = Map("Attribute"),
        ["MessageAttributes"] = Map("MessageAttribute"),
        ["MessageSystemAttributes"] = Map("MessageSystemAttribute"),
        ["Tags"] = new("Tag", Flattened: true, Key: "Key", Value: "Value"),
        ["tags"] = new("Tag", Flattened: true, Key: "Key", Value: "Value"),
        ["TagKeys"] = List("TagKey"),
        ["AttributeNames"] = List("AttributeName"),
        ["MessageAttributeNames"] = List("MessageAttributeName"),
        ["MessageSystemAttributeNames"] = List("MessageSystemAttributeName"),
        ["QueueUrls"] = List("QueueUrl"),
        ["queueUrls"] = List("QueueUrl"),
        ["Messages"] = List("Message"),
        ["SendMessageBatch.Entries"] = List("SendMessageBatchRequestEntry"),
        ["SendMessageBatch.Successful"] = List("SendMessageBatchResultEntry"),
        ["DeleteMessageBatch.Entries"] = List("DeleteMessageBatchRequestEntry"),
        ["DeleteMessageBatch.Successful"] = List("DeleteMessageBatchResultEntry"),
        ["ChangeMessageVisibilityBatch.Entries"] = List("ChangeMessageVisibilityBatchRequestEntry"),
        ["ChangeMessageVisibilityBatch.Successful"] = List("ChangeMessageVisibilityBatchResultEntry"),
        ["Failed"] = List("BatchResultErrorEntry"),
    };

    private static QueryMember Map(string name) => new(name, Flattened: true, Key: "Name", Value: "Value");

    private static QueryMember List(string name) => new(name, Flattened: true);
}
