using System.Text;
using System.Text.Json;
using Acinaces.Emulator.Delivery;
using Acinaces.Emulator.Delivery.Patterns;
using Acinaces.Emulator.EventBridge.Model;
using Acinaces.Emulator.EventBridge.Storage;
using Acinaces.Emulator.Pipeline;
using Microsoft.Extensions.Logging;

namespace Acinaces.Emulator.EventBridge.Routing;

/// <summary>Takes events on: one promised delivery per target of each matching rule, kept until made or given up.</summary>
internal sealed class EventRouter : IOutboxOwner, IDisposable
{
    private readonly RuleStore _rules;
    private readonly EmulatorContext _context;
    private readonly Outbox _outbox;

    public EventRouter(RuleStore rules, EmulatorContext context)
    {
        (_rules, _context) = (rules, context);
        _outbox = new Outbox(this, context.Delivery.SendAsync, context.Clock, context.Logging.CreateLogger<Outbox>());
    }

    /// <summary>Makes the deliveries that were owed when the emulator last ended.</summary>
    public void Resume()
    {
        foreach (var delivery in _rules.Owed())
            _outbox.Dispatch(delivery);
    }

    public void Stop() => _outbox.Stop();

    /// <summary>Matches an event with the rules of a bus.</summary>
    /// <param name="busArn">Must exist.</param>
    /// <param name="body">The event as consumers see it.</param>
    public void Accept(string busArn, byte[] body, string? traceHeader)
    {
        using var document = JsonDocument.Parse(body);
        var root = document.RootElement;
        List<OutboundDelivery> deliveries = [];
        foreach (var rule in _rules.Rules(busArn))
        {
            if (rule.Rule.IsEnabled && rule.Pattern is { } pattern && pattern.Matches(root))
                deliveries.AddRange(rule.Rule.Targets.Select(target => DeliveryTo(target, rule.Rule, root, body, traceHeader)));
        }

        CountInArchives(busArn, root, body.Length);
        Promise(deliveries);
    }

    /// <summary>Sends the event of a schedule to the targets of its rule.</summary>
    public void Fire(Rule rule, DateTimeOffset due)
    {
        var parts = rule.Arn.Split(':');
        var body = EventEnvelope.Write(_context.Ids.Uuid(), "aws.events", "Scheduled Event", parts[4], parts[3], due, [rule.Arn], "{}");
        using var document = JsonDocument.Parse(body);
        Promise([.. rule.Targets.Select(target => DeliveryTo(target, rule, document.RootElement, body, null))]);
    }

    public TimeSpan BackoffAfter(int attempts, OutboundDelivery delivery) =>
        attempts > 9 ? EventBridgeLimits.MaxBackoff : TimeSpan.FromSeconds(Math.Min(EventBridgeLimits.MaxBackoff.TotalSeconds, 1 << (attempts - 1)));

    public IReadOnlyDictionary<string, DeliveryAttribute> DeadLetterAttributes(OutboundDelivery delivery, DeliveryFailure failure)
    {
        var attributes = new Dictionary<string, DeliveryAttribute>
        {
            ["RULE_ARN"] = new("String", delivery.Sender.SourceArn),
            ["TARGET_ARN"] = new("String", delivery.TargetArn),
            ["ERROR_CODE"] = new("String", DeadLetterCode(failure.ErrorCode)),
            ["ERROR_MESSAGE"] = new("String", failure.ErrorMessage.Length > 0 ? failure.ErrorMessage : failure.ErrorCode),
        };
        if (failure.ExhaustedCondition is { } condition)
        {
            attributes["EXHAUSTED_RETRY_CONDITION"] = new DeliveryAttribute("String", condition);
            attributes["RETRY_ATTEMPTS"] = new DeliveryAttribute("Number", (failure.Attempts - 1).ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        return attributes;
    }

    public void Settle(OutboundDelivery delivery) => _rules.Settle(delivery.Id);

    public void Dispose() => _outbox.Dispose();

    private static string DeadLetterCode(string errorCode) => errorCode switch
    {
        "AccessDenied" or "AccessDeniedException" or "AuthorizationError" => "NO_PERMISSIONS",
        "QueueDoesNotExist" or "ResourceNotFoundException" or "NotFound" => "NO_RESOURCE",
        "ThrottlingException" or "TooManyRequestsException" or "Throttling" => "THROTTLING",
        "InternalFailure" => "INTERNAL_ERROR",
        _ => "SDK_CLIENT_ERROR",
    };

    private void Promise(List<OutboundDelivery> deliveries)
    {
        _rules.Accept(deliveries);
        foreach (var delivery in deliveries)
            _outbox.Dispatch(delivery);
    }

    private OutboundDelivery DeliveryTo(Target target, Rule rule, JsonElement root, byte[] body, string? traceHeader)
    {
        var now = _context.Clock.GetUtcNow();
        var id = _context.Ids.Uuid();
        return new OutboundDelivery
        {
            Id = id,
            TargetArn = target.Arn,
            Payload = Payload(target, rule, root, body, now),
            Sender = new DeliverySender("events.amazonaws.com", rule.Arn, rule.Arn.Split(':')[4]) { RoleArn = target.RoleArn ?? rule.RoleArn },
            AcceptedAt = now,
            MaxRetries = target.RetryPolicy?.MaximumRetryAttempts ?? EventBridgeLimits.DefaultRetryAttempts,
            MaxAge = TimeSpan.FromSeconds(target.RetryPolicy?.MaximumEventAgeInSeconds ?? EventBridgeLimits.DefaultEventAgeSeconds),
            MessageGroupId = target.SqsParameters?.MessageGroupId,
            MessageDeduplicationId = target.SqsParameters?.MessageGroupId is null ? null : id,
            TraceHeader = traceHeader,
            DeadLetterArn = target.DeadLetterConfig?.Arn,
            DeadLetterPayload = target.DeadLetterConfig?.Arn is null ? null : body,
        };
    }

    private static byte[] Payload(Target target, Rule rule, JsonElement root, byte[] body, DateTimeOffset now)
    {
        if (target.Input is { } constant)
            return Encoding.UTF8.GetBytes(constant);
        if (target.InputPath is { } path)
            return Encoding.UTF8.GetBytes(EventPath.Find(root, path) is { ValueKind: not JsonValueKind.Undefined } part ? part.GetRawText() : "null");
        return target.InputTransformer is { } transformer
            ? Encoding.UTF8.GetBytes(InputTemplate.Fill(transformer, root, rule, EventEnvelope.Text(now)))
            : body;
    }

    private void CountInArchives(string busArn, JsonElement root, int bytes)
    {
        foreach (var archive in _rules.Archives(archive => archive.EventSourceArn == busArn))
        {
            if (archive.EventPattern is null || EventPattern.Parse(archive.EventPattern).Matches(root))
                _rules.Put(archive with { EventCount = archive.EventCount + 1, SizeBytes = archive.SizeBytes + bytes });
        }
    }
}
