namespace Acinaces.Emulator.Sqs.Model;

/// <summary>Where a message stands.</summary>
internal enum MessageStanding
{
    /// <summary>Sent with a delay that has not passed.</summary>
    Delayed,

    /// <summary>Can be received.</summary>
    Ready,

    /// <summary>Received and not yet deleted or given back.</summary>
    InFlight,

    /// <summary>Deleted, expired, purged or moved; kept only until the queue's indexes let go of it.</summary>
    Gone,
}
