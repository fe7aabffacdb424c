using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Http.Features;

namespace ConferenceBoard.Web.Startup;

/// <summary>What stands between the network and the pages: headers, limits, health, and how the server ends.</summary>
internal static class WebProtection
{
    /// <summary>What it needs.</summary>
    public static void AddWebProtection(this IServiceCollection services)
    {
        services.Insert(0, ServiceDescriptor.Singleton<IStartupFilter, HeadersFirst>());
        services.Configure<Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions>(ServerLimits.Keep).Configure<FormOptions>(ServerLimits.Keep);
        services.Configure<HostOptions>(host => host.ShutdownTimeout = ServerLimits.Stopping);
        services.AddSingleton<Access.GuestCookie>().AddSingleton<CircuitBook>().AddSingleton<Traffic>().AddSingleton<Health>().AddSingleton<Metrics>();
        services.AddSingleton<Restart>().AddSingleton<IHostLifetime>(all => all.GetRequiredService<Restart>());
        services.AddScoped<CircuitHandler, CircuitBook.Entry>();
        services.AddExceptionHandler<RequestFailures>();
        services.AddHttpContextAccessor();
        services.AddAntiforgery();
        services.AddOptions<AntiforgeryOptions>().Configure<IHttpContextAccessor>((forms, context) =>
        {
            forms.Cookie = new HostCookies.Builder(context, "forms") { Path = "/", HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Strict, SecurePolicy = CookieSecurePolicy.SameAsRequest };
            forms.SuppressXFrameOptionsHeader = true;
        });
    }

    /// <summary>The first part of a request's way.</summary>
    public static void UseWebProtection(this WebApplication app)
    {
        if (app.Services.GetRequiredService<StartOptions>().BehindProxy is { } proxies)
            app.UseForwardedHeaders(BehindProxy.Read(proxies));
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/sorry",
            CreateScopeForErrors = true,
            StatusCodeSelector = e => (e as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status500InternalServerError,
        });
        app.UseStatusCodePagesWithReExecute("/not-found");
        app.Use(app.Services.GetRequiredService<Traffic>().PassAsync);
        app.Use(app.Services.GetRequiredService<CircuitBook>().CountAsync);
    }

    /// <summary>Before all else, also before the framework looks whether the host that is asked for is ours (<c>AllowedHosts</c>).</summary>
    private sealed class HeadersFirst : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(SecurityHeaders.AddAsync);
            next(app);
        };
    }
}
