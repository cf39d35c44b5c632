using System.Globalization;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Sqs.Wire;

namespace Acinaces.Emulator.Sqs.Operations;

internal sealed class GetQueueAttributes(QueueDirectory directory) : IOperation<GetQueueAttributesRequest, GetQueueAttributesResponse>
{
    private static readonly HashSet<string> Known =
    [
        "All", "Policy", "VisibilityTimeout", "MaximumMessageSize", "MessageRetentionPeriod", "ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible",
        "CreatedTimestamp", "LastModifiedTimestamp", "QueueArn", "ApproximateNumberOfMessagesDelayed", "DelaySeconds", "ReceiveMessageWaitTimeSeconds", "RedrivePolicy",
        "FifoQueue", "ContentBasedDeduplication", "KmsMasterKeyId", "KmsDataKeyReusePeriodSeconds", "DeduplicationScope", "FifoThroughputLimit", "RedriveAllowPolicy", "SqsManagedSseEnabled",
    ];

    public IEnumerable<Permission> Permissions(GetQueueAttributesRequest request, Caller caller) => directory.Permission("sqs:GetQueueAttributes", request.QueueUrl, caller);

    public GetQueueAttributesResponse Invoke(GetQueueAttributesRequest request, Caller caller)
    {
        var queue = directory.Require(request.QueueUrl, caller);
        var names = request.AttributeNames ?? [];
        foreach (var name in names)
        {
            if (!Known.Contains(name))
                throw SqsErrors.InvalidAttributeName(name);
        }

        var attributes = queue.Attributes.Shown();
        attributes["QueueArn"] = queue.Arn;
        attributes["ApproximateNumberOfMessages"] = Text(queue.Visible);
        attributes["ApproximateNumberOfMessagesNotVisible"] = Text(queue.InFlight);
        attributes["ApproximateNumberOfMessagesDelayed"] = Text(queue.Delayed);
        attributes["CreatedTimestamp"] = Text(queue.CreatedAt.ToUnixTimeSeconds());
        attributes["LastModifiedTimestamp"] = Text(queue.ModifiedAt.ToUnixTimeSeconds());
        if (!names.Contains("All"))
            attributes = attributes.Where(pair => names.Contains(pair.Key)).ToDictionary();
        return new GetQueueAttributesResponse(attributes.Count > 0 ? attributes : null);
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
