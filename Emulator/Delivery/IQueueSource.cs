namespace Acinaces.Emulator.Delivery;

/// <summary>A service whose queues are polled on behalf of functions (event source mappings).</summary>
internal interface IQueueSource
{
    /// <summary>The service part of the ARNs it serves, such as <c>sqs</c>.</summary>
    string ArnService { get; }

    /// <summary>Whether the queue exists now. A mapping to a deleted queue waits until it is back.</summary>
    bool Exists(string queueArn);

    /// <summary>Takes visible messages and hides them for the queue's visibility timeout; waits for the first one.</summary>
    /// <param name="reader">On whose authority: usually the function's role.</param>
    /// <param name="maxMessages">1 to 10 000.</param>
    /// <param name="wait">How long to wait for the first message, by the emulator's clock.</param>
    /// <returns>Empty when nothing came in time, or the queue does not exist, or the reader may not read it.</returns>
    Task<IReadOnlyList<QueuedMessage>> ReceiveAsync(string queueArn, DeliverySender reader, int maxMessages, TimeSpan wait, CancellationToken cancellationToken);

    /// <summary>Removes messages that were worked off. Ends when that is durable.</summary>
    ValueTask DeleteAsync(string queueArn, IReadOnlyCollection<string> receiptHandles, CancellationToken cancellationToken);

    /// <summary>Gives messages back: they become visible after the delay, counted as received once.</summary>
    void Release(string queueArn, IReadOnlyCollection<string> receiptHandles, TimeSpan delay);
}
