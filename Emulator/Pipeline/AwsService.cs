using System.Text.Json.Serialization.Metadata;
using Acinaces.Emulator.Delivery;
using Acinaces.Emulator.Protocols;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.Pipeline;

/// <summary>A service: its names, its protocols and its operation table. One subclass per service folder.</summary>
internal abstract class AwsService
{
    /// <summary>The service's name in a credential scope and in host names, such as <c>dynamodb</c>.</summary>
    public abstract string SigningName { get; }

    /// <summary>What clients call the service, where several share one signing name. Default: the signing name.</summary>
    public virtual string ClientName => SigningName;

    /// <summary>The service as AWS writes it, such as <c>DynamoDB</c>; for people.</summary>
    public virtual string DisplayName => GetType().Name.Replace("Service", "", StringComparison.Ordinal);

    /// <summary>Every protocol the service answers in, the preferred one first.</summary>
    public abstract IReadOnlyList<WireProtocol> Protocols { get; }

    /// <summary>
    /// The operation table. Asked for when the first request comes; build it then (<c>_operations ??= ...</c>), not in the constructor:
    /// preparing the shapes of all services at once would make the start several times longer.
    /// </summary>
    public abstract IReadOnlyList<OperationBinding> Operations { get; }

    /// <summary>The parts whose state the journal keeps. Default: this service, when it is journaled itself.</summary>
    public virtual IReadOnlyList<IJournaled> Journaled => this is IJournaled journaled ? [journaled] : [];

    /// <summary>The parts that other services deliver to. Default: this service, when it takes deliveries itself.</summary>
    public virtual IReadOnlyList<IDeliveryTarget> DeliveryTargets => this is IDeliveryTarget target ? [target] : [];

    /// <summary>HTTP it answers that is not an AWS operation. Default: none.</summary>
    public virtual IReadOnlyList<IHttpEndpoint> Endpoints => [];

    /// <summary>What stands before the code in the <c>__type</c> of a JSON error, such as <c>com.amazonaws.dynamodb.v20120810</c>. Absent: the bare code.</summary>
    public virtual string? ErrorNamespace => SigningName switch
    {
        "dynamodb" => "com.amazonaws.dynamodb.v20120810",
        "sqs" => "com.amazonaws.sqs",
        _ => null,
    };

    /// <summary>The <c>__type</c> of a JSON error. Default: the namespace and the code.</summary>
    public virtual string ErrorType(string code) => ErrorNamespace is { } space ? $"{space}#{code}" : code;

    /// <summary>The member that carries the text of one error. Default: that of all errors of the service.</summary>
    public virtual string ErrorMessageMemberOf(string code) => ErrorMessageMember;

    /// <summary>A request without a body is one without members. Where it is not, it is refused as malformed.</summary>
    public virtual bool TakesEmptyBody => true;

    /// <summary>What the refusal of an operation that the service does not have says. Absent: where to look up what is served.</summary>
    public virtual string? UnknownOperationMessage => null;

    /// <summary>The service's own words for a body that its shape does not fit. Absent: the pipeline words it.</summary>
    public virtual AwsError? Explain(ReadOnlyMemory<byte> body, JsonTypeInfo type) => null;

    /// <summary>Whether operations themselves say what is wrong with a null in place of an element of this type, in the list or map of this name.</summary>
    public virtual bool JudgesNull(string member, Type element) => false;

    /// <summary>The member of a JSON error that carries the text.</summary>
    public virtual string ErrorMessageMember => SigningName is "secretsmanager" or "lambda" ? "Message" : "message";

    /// <summary>The code a modelled error has in the Query protocol, where it differs from its name. Absent: the same, and JSON answers carry no <c>x-amzn-query-error</c>.</summary>
    public virtual string? QueryErrorCode(string code) => null;

    /// <summary>Answers carry <c>x-amz-crc32</c>, and long ones are compressed where the client asks for it, as DynamoDB's are.</summary>
    public virtual bool SendsCrc32 => SigningName == "dynamodb";

    /// <summary>The largest request body in bytes; a larger one is refused with 413.</summary>
    public virtual int MaxRequestBytes => 16 * 1024 * 1024;

    /// <summary>Writes what a resource's own rules allow to web pages of the request's origin. False: it has none, and the emulator's apply.</summary>
    public virtual bool AllowOrigin(WireRequest request, WireResponse response) => false;

    /// <summary>Starts what runs by itself (deliveries, sweeps). Called once, after recovery, before the first request.</summary>
    public virtual Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Ends what <see cref="StartAsync"/> began. State needs no closing: it is in the journal.</summary>
    public virtual Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
