using Acinaces.Adapters.Aws;
using Acinaces.Adapters.Aws.DynamoDb;
using Acinaces.Adapters.Exchanges;
using Acinaces.Adapters.Exchanges.Limits;
using Acinaces.Adapters.Secrets;
using Acinaces.Adapters.Stores;
using Acinaces.Handlers.Api;
using Acinaces.Handlers.Runtime;
using Acinaces.ServiceDefaults.Identity;
using Acinaces.ServiceDefaults.Logging;
using Acinaces.Topology.Environments;
using Acinaces.Topology.Model;
using Microsoft.Extensions.Logging;

namespace Acinaces.Handlers;

/// <summary>What functions are built from. Everything is made on first use, so a function pays for what it needs.</summary>
public sealed class FunctionServices
{
    private readonly Lazy<EnvironmentSettings> _settings;
    private readonly Lazy<HttpMessageInvoker> _http;
    private readonly Lazy<AwsSettings> _aws;
    private readonly Lazy<DynamoDbClient> _tables;
    private readonly Lazy<SecretsManagerClient> _secrets;
    private readonly Lazy<SecretCache> _secretCache;
    private readonly Lazy<SecretVersionsClient> _secretVersions;
    private readonly Lazy<ElastiCacheClient> _caches;
    private readonly Lazy<SnsClient> _topics;
    private readonly Lazy<Outbox> _outbox;
    private readonly Lazy<ExchangeCatalog> _exchanges;

    /// <param name="transport">Carries all calls to AWS and to exchanges. Absent: connections of its own.</param>
    public FunctionServices(Func<string, string?> environment, LogContext context, ILogger logger, TimeProvider clock, HttpMessageHandler? transport = null)
    {
        Environment = environment;
        Context = context;
        Logger = logger;
        Clock = clock;
        TableNames = new TableNames(environment);
        _settings = new(() => DeploymentEnvironments.Named(Required("ENVIRONMENT")));
        _http = new(() => new HttpMessageInvoker(transport ?? RuntimeConnections.NewHandler()));
        _aws = new(() => AwsSettings.FromEnvironment(environment));
        _tables = new(() => new DynamoDbClient(ClientOf(AwsServiceName.DynamoDb)));
        _secrets = new(() => new SecretsManagerClient(ClientOf(AwsServiceName.SecretsManager)));
        _secretCache = new(() => new SecretCache(_secrets.Value, clock));
        _secretVersions = new(() => new SecretVersionsClient(ClientOf(AwsServiceName.SecretsManager)));
        _caches = new(() => new ElastiCacheClient(ClientOf(AwsServiceName.ElastiCache)));
        _topics = new(() => new SnsClient(ClientOf(AwsServiceName.Sns)));
        _outbox = new(() => new Outbox(Tables, TableNames, new EventBridgeClient(ClientOf(AwsServiceName.EventBridge), Required("EVENT_BUS_NAME"))));
        _exchanges = new(() => new ExchangeCatalog(SecretCache, Http, environment, Settings.AllowsLiveTrading, new RequestBudgets(new RateLimitStore(Tables, TableNames), clock), clock));
    }

    public Func<string, string?> Environment { get; }

    /// <summary>The settings of the environment that ENVIRONMENT names.</summary>
    public EnvironmentSettings Settings => _settings.Value;

    public LogContext Context { get; }

    public ILogger Logger { get; }

    public TimeProvider Clock { get; }

    /// <summary>The present in whole milliseconds, as it is stored: an answer now and one read back later must not differ.</summary>
    public DateTimeOffset Now => DateTimeOffset.FromUnixTimeMilliseconds(Clock.GetUtcNow().ToUnixTimeMilliseconds());

    public IdSource Ids { get; } = new();

    public HttpMessageInvoker Http => _http.Value;

    public DynamoDbClient Tables => _tables.Value;

    public TableNames TableNames { get; }

    public Outbox Outbox => _outbox.Value;

    public ExchangeCatalog Exchanges => _exchanges.Value;

    public SnsClient Topics => _topics.Value;

    public SecretsManagerClient Secrets => _secrets.Value;

    public SecretCache SecretCache => _secretCache.Value;

    public SecretVersionsClient SecretVersions => _secretVersions.Value;

    public ElastiCacheClient Caches => _caches.Value;

    /// <exception cref="InvalidOperationException">The variable is absent: the function must not start.</exception>
    public string Required(string variable) =>
        Environment(variable) is { Length: > 0 } value ? value : throw new InvalidOperationException($"{variable} is not set.");

    public ApiDispatcher Api(Function declaration, IReadOnlyDictionary<string, ApiOperation> operations) =>
        new(new ApiBinding(declaration, operations), Settings.CorsOrigin, Context, Logger);

    private AwsClient ClientOf(AwsServiceName service) => new(service, _aws.Value, Http, Clock);
}
