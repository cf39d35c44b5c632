using Acinaces.Emulator.Delivery;
using Acinaces.Emulator.Lambda.Events;
using Acinaces.Emulator.Lambda.Operations;
using Acinaces.Emulator.Lambda.Running;
using Acinaces.Emulator.Lambda.Storage;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Protocols;
using Acinaces.Emulator.State;
using Microsoft.Extensions.Logging;

namespace Acinaces.Emulator.Lambda;

/// <summary>Functions as processes that speak the Lambda Runtime API.</summary>
internal sealed class LambdaService : AwsService, IDisposable
{
    private readonly LambdaState _state;
    private readonly CodeStore _code;
    private readonly FunctionRunner _runner;
    private readonly EventQueue _events;
    private readonly SourcePollers _pollers;

    public LambdaService(EmulatorContext context, RunningSettings? settings = null)
    {
        var (clock, ids, running) = (context.Clock, context.Ids, settings ?? new RunningSettings());
        var logs = new LogBook(clock);
        var factory = new EnvironmentFactory(running, MachineLoad.OfThisMachine, context.Addresses, context.RoleSessions, ids, clock, logs);
        _state = new LambdaState(context.Journal, context.Options.LambdaConcurrency);
        _code = new CodeStore(context.Options.DataDirectory);
        _runner = new FunctionRunner(running, factory, logs, clock);
        _events = new EventQueue(_state, _runner, context.Delivery, clock, context.Logging.CreateLogger<EventQueue>());
        _pollers = new SourcePollers(_state, _runner, context.Delivery, clock, ids, context.Logging);
        Journaled = [_state];
        Endpoints = [new RuntimeApi(factory), new LogEndpoint(logs)];
        DeliveryTargets = [new LambdaTarget(_state, _runner, _events, context.Authorizer, ids)];
        Operations = BuildOperations(context, logs);
    }

    public override string SigningName => "lambda";

    public override IReadOnlyList<WireProtocol> Protocols { get; } = [new WireProtocol.RestJson()];

    public override IReadOnlyList<OperationBinding> Operations { get; }

    public override IReadOnlyList<IJournaled> Journaled { get; }

    public override IReadOnlyList<IDeliveryTarget> DeliveryTargets { get; }

    public override IReadOnlyList<IHttpEndpoint> Endpoints { get; }

    /// <summary>A zip of 50 MB, as base64 in JSON.</summary>
    public override int MaxRequestBytes => 70 * 1024 * 1024;

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        _runner.Start();
        foreach (var function in _state.Functions) _runner.Prepare(function.Latest);
        _events.Resume();
        foreach (var mapping in _state.Mappings) _pollers.Follow(mapping.Uuid);
        return Task.CompletedTask;
    }

    public override Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    /// <summary>Kills every function's process.</summary>
    public void Dispose()
    {
        _pollers.Dispose();
        _events.Dispose();
        _runner.Dispose();
        _code.Dispose();
    }

    private List<OperationBinding> BuildOperations(EmulatorContext context, LogBook logs)
    {
        const string Functions = "/2015-03-31/functions";
        const string Function = Functions + "/{FunctionName}";
        const string Mappings = "/2015-03-31/event-source-mappings";
        var (json, ids, clock) = (LambdaJson.Default, context.Ids, context.Clock);
        return
        [
            OperationBinding.For(new CreateFunction(_state, _code, _runner, ids, clock), () => json.CreateFunctionRequest, () => json.FunctionConfiguration, http: new("POST", Functions, 201)),
            OperationBinding.For(new ListFunctions(_state), () => json.ListFunctionsRequest, () => json.ListFunctionsResponse, writes: false, new("GET", Functions)),
            OperationBinding.For(new GetFunction(_state), () => json.FunctionRequest, () => json.GetFunctionResponse, writes: false, new("GET", Function)),
            OperationBinding.For(new GetFunctionConfiguration(_state), () => json.FunctionRequest, () => json.FunctionConfiguration, writes: false, new("GET", Function + "/configuration")),
            OperationBinding.For(new UpdateFunctionCode(_state, _code, _runner, ids, clock), () => json.UpdateFunctionCodeRequest, () => json.FunctionConfiguration, http: new("PUT", Function + "/code")),
            OperationBinding.For(new UpdateFunctionConfiguration(_state, _runner, ids, clock), () => json.UpdateFunctionConfigurationRequest, () => json.FunctionConfiguration, http: new("PUT", Function + "/configuration")),
            OperationBinding.For(new DeleteFunction(_state, _runner), () => json.FunctionRequest, () => json.NoMembers, http: new("DELETE", Function, 204)),
            OperationBinding.For(new Invoke(_state, _runner, _events, logs), () => json.InvokeRequest, () => json.InvokeResponse, http: InvokeBinding(Function)),
            OperationBinding.For(new PutFunctionConcurrency(_state), () => json.PutFunctionConcurrencyRequest, () => json.Concurrency, http: new("PUT", "/2017-10-31/functions/{FunctionName}/concurrency")),
            OperationBinding.For(new GetFunctionConcurrency(_state), () => json.FunctionRequest, () => json.Concurrency, writes: false, new("GET", "/2019-09-30/functions/{FunctionName}/concurrency")),
            OperationBinding.For(new DeleteFunctionConcurrency(_state), () => json.FunctionRequest, () => json.NoMembers, http: new("DELETE", "/2017-10-31/functions/{FunctionName}/concurrency", 204)),
            OperationBinding.For(new PublishVersion(_state, ids), () => json.PublishVersionRequest, () => json.FunctionConfiguration, http: new("POST", Function + "/versions", 201)),
            OperationBinding.For(new CreateAlias(_state, ids), () => json.AliasRequest, () => json.AliasConfiguration, http: new("POST", Function + "/aliases", 201)),
            OperationBinding.For(new GetAlias(_state), () => json.AliasRequest, () => json.AliasConfiguration, writes: false, new("GET", Function + "/aliases/{Name}")),
            OperationBinding.For(new UpdateAlias(_state, ids), () => json.AliasRequest, () => json.AliasConfiguration, http: new("PUT", Function + "/aliases/{Name}")),
            OperationBinding.For(new AddPermission(_state), () => json.AddPermissionRequest, () => json.AddPermissionResponse, http: new("POST", Function + "/policy", 201)),
            OperationBinding.For(new RemovePermission(_state), () => json.RemovePermissionRequest, () => json.NoMembers, http: new("DELETE", Function + "/policy/{StatementId}", 204)),
            OperationBinding.For(new GetPolicy(_state), () => json.FunctionRequest, () => json.GetPolicyResponse, writes: false, new("GET", Function + "/policy")),
            OperationBinding.For(new PutFunctionEventInvokeConfig(_state, clock), () => json.PutFunctionEventInvokeConfigRequest, () => json.FunctionEventInvokeConfig, http: new("PUT", "/2019-09-25/functions/{FunctionName}/event-invoke-config")),
            OperationBinding.For(new TagResource(_state), () => json.TagResourceRequest, () => json.NoMembers, http: new("POST", "/2017-03-31/tags/{Resource}", 204)),
            OperationBinding.For(new ListTags(_state), () => json.TagResourceRequest, () => json.ListTagsResponse, writes: false, new("GET", "/2017-03-31/tags/{Resource}")),
            OperationBinding.For(new CreateEventSourceMapping(_state, _pollers, context.Delivery, ids, clock), () => json.EventSourceMappingRequest, () => json.EventSourceMappingConfiguration, http: new("POST", Mappings, 202)),
            OperationBinding.For(new ListEventSourceMappings(_state), () => json.EventSourceMappingRequest, () => json.ListEventSourceMappingsResponse, writes: false, new("GET", Mappings)),
            OperationBinding.For(new GetEventSourceMapping(_state), () => json.EventSourceMappingRequest, () => json.EventSourceMappingConfiguration, writes: false, new("GET", Mappings + "/{UUID}")),
            OperationBinding.For(new UpdateEventSourceMapping(_state, _pollers, clock), () => json.EventSourceMappingRequest, () => json.EventSourceMappingConfiguration, http: new("PUT", Mappings + "/{UUID}", 202)),
            OperationBinding.For(new DeleteEventSourceMapping(_state, _pollers), () => json.EventSourceMappingRequest, () => json.EventSourceMappingConfiguration, http: new("DELETE", Mappings + "/{UUID}", 202)),
        ];
    }

    private static HttpBinding InvokeBinding(string function) => new("POST", function + "/invocations")
    {
        PayloadMember = nameof(Wire.InvokeRequest.Payload),
        ResponsePayloadMember = nameof(Wire.InvokeResponse.Payload),
        StatusMember = nameof(Wire.InvokeResponse.StatusCode),
        RequestHeaders = new Dictionary<string, string>
        {
            ["X-Amz-Invocation-Type"] = nameof(Wire.InvokeRequest.InvocationType),
            ["X-Amz-Log-Type"] = nameof(Wire.InvokeRequest.LogType),
            ["X-Amz-Client-Context"] = nameof(Wire.InvokeRequest.ClientContext),
            ["X-Amzn-Trace-Id"] = nameof(Wire.InvokeRequest.TraceId),
        },
        ResponseHeaders = new Dictionary<string, string>
        {
            [nameof(Wire.InvokeResponse.FunctionError)] = "X-Amz-Function-Error",
            [nameof(Wire.InvokeResponse.LogResult)] = "X-Amz-Log-Result",
            [nameof(Wire.InvokeResponse.ExecutedVersion)] = "X-Amz-Executed-Version",
        },
    };
}
