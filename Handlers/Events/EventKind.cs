namespace Acinaces.Handlers.Events;

/// <summary>What kind of event an invocation's payload is.</summary>
public enum EventKind
{
    /// <summary>None that we know.</summary>
    Unknown,

    /// <summary>A REST proxy event of API Gateway.</summary>
    Api,

    /// <summary>An event from a bus.</summary>
    Bus,

    /// <summary>A batch from a queue.</summary>
    Queue,

    /// <summary>A message from a topic.</summary>
    Topic,

    /// <summary>A call with an <c>action</c>: from a schedule or a state machine.</summary>
    Action,

    /// <summary>A token to check.</summary>
    Token,
}
