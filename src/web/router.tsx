import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from '@tanstack/react-router';
import { LibraryPage } from './library/library-page.tsx';
import { LostPage } from './shared/lost-page.tsx';
import { Waiting } from './shared/states.tsx';

const rootRoute = createRootRoute({ component: Outlet, notFoundComponent: LostPage });

const routes = [
  createRoute({ getParentRoute: () => rootRoute, path: '/', component: LibraryPage }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/about',
    component: lazyRouteComponent(() => import('./about/about-page.tsx'), 'AboutPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/case/$scenarioId',
    component: lazyRouteComponent(() => import('./door/door-page.tsx'), 'DoorPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/encounter/$encounterId',
    component: lazyRouteComponent(() => import('./encounter/encounter-page.tsx'), 'EncounterPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/encounter/$encounterId/ending',
    component: lazyRouteComponent(() => import('./ending/ending-page.tsx'), 'EndingPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/debrief/$encounterId',
    component: lazyRouteComponent(() => import('./debrief/debrief-page.tsx'), 'DebriefPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/debrief/$encounterId/compare',
    component: lazyRouteComponent(() => import('./compare/compare-page.tsx'), 'ComparePage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/debrief/$encounterId/expert',
    component: lazyRouteComponent(() => import('./expert/expert-page.tsx'), 'ExpertPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/case/$scenarioId/drill/$drill',
    component: lazyRouteComponent(() => import('./drill/drill-page.tsx'), 'DrillPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/about/practice',
    component: lazyRouteComponent(() => import('./progress/progress-page.tsx'), 'ProgressPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/about/honesty',
    component: lazyRouteComponent(() => import('./about/honesty-page.tsx'), 'HonestyPage'),
  }),
] as const;

export const router = createRouter({
  routeTree: rootRoute.addChildren(routes),
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultPendingComponent: () => <Waiting what="Opening the page" />,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
