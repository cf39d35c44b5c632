namespace Acinaces.Adapters.Aws;

/// <summary>Sends messages to queues.</summary>
public sealed class SqsClient(AwsClient client)
{
    /// <param name="groupId">Required by FIFO queues, absent for others.</param>
    public Task SendAsync(string queueUrl, string message, string? groupId, string? deduplicationId, CancellationToken cancellationToken) =>
        client.CallAsync("SendMessage", JsonBody.Write((queueUrl, message, groupId, deduplicationId), static (writer, state) =>
        {
            writer.WriteString("QueueUrl"u8, state.queueUrl);
            writer.WriteString("MessageBody"u8, state.message);
            if (state.groupId is not null) writer.WriteString("MessageGroupId"u8, state.groupId);
            if (state.deduplicationId is not null) writer.WriteString("MessageDeduplicationId"u8, state.deduplicationId);
        }), cancellationToken);
}
