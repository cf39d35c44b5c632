using System.Text.Json;
using Acinaces.Adapters.Exchanges;
using Acinaces.Adapters.Stores;
using Acinaces.Domain.Errors;
using Acinaces.Domain.Exchanges;
using Acinaces.Domain.Trading;
using Acinaces.Domain.Vocabulary;
using Acinaces.Handlers.Api;
using Acinaces.Handlers.ExchangeIntegration.Config;
using Acinaces.Handlers.Runtime;
using Acinaces.Topology.Functions;

namespace Acinaces.Handlers.ExchangeIntegration;

/// <summary>Which exchanges a tenant uses, in which mode and with which keys.</summary>
public sealed class ExchangeConfigFunction
{
    private readonly FunctionServices _services;
    private readonly ExchangeConfigStore _exchanges;
    private readonly KeyKeeper _keys;

    private ExchangeConfigFunction(FunctionServices services)
    {
        _services = services;
        _exchanges = new ExchangeConfigStore(services.Tables, services.TableNames);
        _keys = new KeyKeeper(services);
    }

    public static IFunction Create(FunctionServices services)
    {
        var function = new ExchangeConfigFunction(services);
        return new DispatchedFunction(services.Api(ExchangeFunctions.ExchangeConfig, new Dictionary<string, ApiOperation>
        {
            ["GET /exchange-config"] = function.ListAsync,
            ["POST /exchange-config"] = function.RegisterAsync,
            ["GET /exchange-config/{id}"] = function.ReadAsync,
            ["PUT /exchange-config/{id}"] = function.ChangeAsync,
            ["PATCH /exchange-config/{id}/status"] = function.SetStatusAsync,
            ["POST /exchange-config/{id}/validate-credentials"] = function.ValidateAsync,
            ["GET /exchange-config/routing"] = function.RoutingAsync,
            ["PUT /exchange-config/routing"] = function.SetRoutingAsync,
        }));
    }

    private async Task<ApiAnswer> ListAsync(ApiCall call, CancellationToken cancellationToken) => ApiAnswer.Ok(
        new ExchangeConfigList([.. (await _exchanges.ListAsync(call.TenantId, cancellationToken).ConfigureAwait(false)).Select(ExchangeConfigView.Of)]),
        ConfigJson.Default.ExchangeConfigList);

    private async Task<ApiAnswer> ReadAsync(ApiCall call, CancellationToken cancellationToken) => Answer(200, await FindAsync(call, cancellationToken).ConfigureAwait(false));

    /// <summary>Registers an exchange. Registering it again replaces the registration, so that a repeated request does no harm.</summary>
    private async Task<ApiAnswer> RegisterAsync(ApiCall call, CancellationToken cancellationToken)
    {
        var body = call.Read(ConfigJson.Default.ExchangeConfigBody);
        var config = Require(body, body.ExchangeId, call.TenantId);
        var present = await _exchanges.FindAsync(call.TenantId, config.ExchangeId, cancellationToken).ConfigureAwait(false);
        return Answer(present is null ? 201 : 200, await SaveAsync(config, body.Credentials, present, cancellationToken).ConfigureAwait(false));
    }

    private async Task<ApiAnswer> ChangeAsync(ApiCall call, CancellationToken cancellationToken)
    {
        var body = call.Read(ConfigJson.Default.ExchangeConfigBody);
        var present = await FindAsync(call, cancellationToken).ConfigureAwait(false);
        var merged = body with
        {
            Name = body.Name ?? present.Config.Name,
            Mode = body.Mode ?? WireName.Of(present.Config.Mode),
            RestEndpoint = body.RestEndpoint ?? present.Config.RestEndpoint?.AbsoluteUri,
            Priority = body.Priority ?? present.Config.Priority,
            LiveTradingEnabled = body.LiveTradingEnabled ?? present.Config.LiveTradingEnabled,
        };
        var config = Require(merged, WireName.Of(present.Config.ExchangeId), call.TenantId) with { Status = present.Config.Status };
        return Answer(200, await SaveAsync(config, body.Credentials, present, cancellationToken).ConfigureAwait(false));
    }

    private async Task<ApiAnswer> SetStatusAsync(ApiCall call, CancellationToken cancellationToken)
    {
        var checks = new Checks();
        var status = checks.Name<ExchangeStatus>("status", call.Read(ConfigJson.Default.StatusBody).Status);
        checks.Require();
        var present = await FindAsync(call, cancellationToken).ConfigureAwait(false);
        return Answer(200, await StoreAsync(present with { Config = present.Config with { Status = status } }, cancellationToken).ConfigureAwait(false));
    }

    private async Task<ApiAnswer> ValidateAsync(ApiCall call, CancellationToken cancellationToken)
    {
        var present = await FindAsync(call, cancellationToken).ConfigureAwait(false);
        if (present.SecretArn is null) throw new ApiProblemException(ApiProblem.InvalidState("No keys are stored for the exchange."));
        try
        {
            var exchange = await _services.Exchanges.ConnectAsync(present, cancellationToken).ConfigureAwait(false);
            return ApiAnswer.Ok(KeyKeeper.Judge(await exchange.KeyRightsAsync(cancellationToken).ConfigureAwait(false)), ConfigJson.Default.CredentialCheckView);
        }
        catch (ExchangeException refused) when (refused.Category is ErrorCategory.Fatal or ErrorCategory.InvalidRequest)
        {
            return ApiAnswer.Ok(new CredentialCheckView(false, false, false, refused.Message), ConfigJson.Default.CredentialCheckView);
        }
    }

    private async Task<ApiAnswer> RoutingAsync(ApiCall call, CancellationToken cancellationToken) =>
        ApiAnswer.Ok(RoutingBody.Read(await _exchanges.RoutingAsync(call.TenantId, cancellationToken).ConfigureAwait(false)), ConfigJson.Default.RoutingBody);

    private async Task<ApiAnswer> SetRoutingAsync(ApiCall call, CancellationToken cancellationToken)
    {
        var given = call.Read(ConfigJson.Default.RoutingBody);
        var routing = given with { MaxSplitExchanges = given.MaxSplitExchanges ?? RoutingBody.Default.MaxSplitExchanges, MinSplitSize = given.MinSplitSize ?? RoutingBody.Default.MinSplitSize };
        if (routing.Faults() is { Count: > 0 } faults) throw new ApiProblemException(ApiProblem.Validation(faults));
        await _exchanges.SaveRoutingAsync(call.TenantId, JsonSerializer.Serialize(routing, ConfigJson.Default.RoutingBody), _services.Now, cancellationToken).ConfigureAwait(false);
        return ApiAnswer.Ok(routing, ConfigJson.Default.RoutingBody);
    }

    private async Task<StoredExchange> SaveAsync(ExchangeConfig config, CredentialsBody? credentials, StoredExchange? present, CancellationToken cancellationToken)
    {
        // Keys tried in one mode must not be used in another without having been tried there.
        var keptArn = present?.Config.Mode == config.Mode ? present.SecretArn : null;
        var arn = credentials is null ? keptArn : await _keys.KeepAsync(config, credentials, cancellationToken).ConfigureAwait(false);
        var objections = TradingModes.Objections(new ModeRequest(config.Mode, _services.Settings.AllowsLiveTrading, arn is not null, config.LiveTradingEnabled));
        if (objections.Count > 0) throw new ApiProblemException(ApiProblem.Validation([.. objections.Select(objection => FieldError.Invalid("mode", objection))]));
        var now = _services.Now;
        return await StoreAsync(new StoredExchange(config, arn, present?.CreatedAt ?? now, now, present?.Version ?? 0), cancellationToken).ConfigureAwait(false);
    }

    private async Task<StoredExchange> StoreAsync(StoredExchange stored, CancellationToken cancellationToken)
    {
        var now = stored with { UpdatedAt = _services.Now };
        return await _exchanges.SaveAsync(now, cancellationToken).ConfigureAwait(false)
            ? now with { Version = now.Version + 1 }
            : throw new ApiProblemException(ApiProblem.Conflict("CONCURRENT_CHANGE", "Somebody else changed the registration; read it again."));
    }

    private async Task<StoredExchange> FindAsync(ApiCall call, CancellationToken cancellationToken) =>
        WireName.TryParse<ExchangeId>(call.Path("id"), out var exchange) && await _exchanges.FindAsync(call.TenantId, exchange, cancellationToken).ConfigureAwait(false) is { } found
            ? found : throw new ApiProblemException(ApiProblem.NotFound("The exchange"));

    private static ExchangeConfig Require(ExchangeConfigBody body, string? exchangeId, string tenantId)
    {
        var draft = new ExchangeConfigDraft
        {
            ExchangeId = exchangeId,
            Name = body.Name,
            Mode = body.Mode,
            RestEndpoint = body.RestEndpoint,
            Priority = body.Priority,
            LiveTradingEnabled = body.LiveTradingEnabled ?? false,
            KeyPermissions = body.KeyPermissions ?? [],
        };
        return ExchangeConfigValidation.Validate(draft, tenantId).Require();
    }

    private static ApiAnswer Answer(int status, StoredExchange stored) => ApiAnswer.Json(status, ExchangeConfigView.Of(stored), ConfigJson.Default.ExchangeConfigView);
}
