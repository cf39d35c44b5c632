namespace Aspire.Hosting.Eventing;

/// <summary>Whether handlers run one after the other, and whether the publisher waits for them.</summary>
public enum EventDispatchBehavior
{
    BlockingSequential = 0,
    BlockingConcurrent = 1,
    NonBlockingSequential = 2,
    NonBlockingConcurrent = 3,
}
